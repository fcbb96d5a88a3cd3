package org.ehchub.routes.arrival.fhir;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at an XML document up to its first tag. FHIR's XML has no document type declaration, and only there could a
 * document name files to read (XXE) or entities to multiply (billion laughs): it is refused before anything reads on.
 */
final class XmlProlog {

    /** FHIR's own. */
    static final String NAMESPACE = "http://hl7.org/fhir";
    private static final XMLInputFactory FACTORY = factory();

    private XmlProlog() {}

    /** @throws XMLStreamException when the document has a DTD, is not UTF-8, or its first element is not FHIR's */
    static void check(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = reader(document);
        try {
            int event = reader.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("A document type declaration");
                }
                event = reader.next();
            }
            if (!NAMESPACE.equals(reader.getNamespaceURI())) {
                throw new XMLStreamException("Not in FHIR's namespace");
            }
        } finally {
            reader.close();
        }
    }

    /** A reader that opens nothing but the document, and decodes it strictly: Java's own would print what is no UTF-8. */
    static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(
                new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8.newDecoder()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
