package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.util.XmlUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** A narrative's XHTML (FHIR R4, section 2.4.0) as nodes, but for comments; read by HAPI's XML reader, without DTDs. */
final class XhtmlReading {

    private XhtmlReading() {}

    /** @throws XMLStreamException when it is not well-formed */
    static XhtmlNode read(String div) throws XMLStreamException {
        XhtmlNode document = new XhtmlNode(NodeType.Document);
        Deque<XhtmlNode> open = new ArrayDeque<>(List.of(document));
        for (XMLEvent event : XmlUtil.parse(div)) {
            if (event.isStartElement()) {
                open.push(element(open.element(), event.asStartElement()));
            } else if (event.isEndElement()) {
                open.pop();
            } else if (event instanceof Characters text) {
                open.element().addText(text.getData());
            }
        }
        return document.getFirstElement();
    }

    private static XhtmlNode element(XhtmlNode parent, StartElement start) {
        XhtmlNode element = parent.addTag(start.getName().getLocalPart());
        String namespace = start.getName().getNamespaceURI();
        if (parent.getNodeType() == NodeType.Document && !namespace.isEmpty()) {
            element.setAttribute("xmlns", namespace);
        }
        start.getAttributes()
                .forEachRemaining(attribute -> element.setAttribute(name(attribute.getName()), attribute.getValue()));
        return element;
    }

    private static String name(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }
}
