package org.ehchub.routes.arrival.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What HAPI's reader of XML passes over, or takes for FHIR's, without a word: text between elements, and elements and
 * attributes of other namespaces than FHIR's and, for narratives, XHTML's (FHIR R4, section 2.6.1).
 */
final class XmlLeftovers {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final XMLStreamReader reader;
    private final ParserProblems problems;
    private final Deque<String> open = new ArrayDeque<>();

    private XmlLeftovers(XMLStreamReader reader, ParserProblems problems) {
        this.reader = reader;
        this.problems = problems;
        open.push("");
    }

    /** @throws XMLStreamException when the document is not well-formed */
    static void check(byte[] document, ParserProblems problems) throws XMLStreamException {
        XMLStreamReader reader = XmlProlog.reader(document);
        try {
            new XmlLeftovers(reader, problems).read();
        } finally {
            reader.close();
        }
    }

    private void read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        problems.leftover(open.element());
                    }
                }
                default -> {} // Comments and processing instructions are no content.
            }
        }
    }

    private void start() throws XMLStreamException {
        if (XHTML.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("div")) {
            skip();
            return;
        }
        String parent = open.element();
        open.push(problems.inside(parent, reader.getLocalName()));
        boolean foreign = !XmlProlog.NAMESPACE.equals(reader.getNamespaceURI());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            foreign |= reader.getAttributeNamespace(i) != null && !reader.getAttributeNamespace(i).isEmpty();
        }
        if (foreign) {
            problems.leftover(open.element());
        }
    }

    /** To the end of the element that begins here. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {} // The words of a narrative.
            }
        }
    }
}
