package org.ehchub.mappings.fhir;

import java.util.Set;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Plain text as XHTML, and XHTML as the plain text a reader would see. */
final class Narratives {

    private static final Set<String> BLOCKS = Set.of(
            "blockquote", "caption", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
            "ol", "p", "pre", "table", "tbody", "tfoot", "thead", "tr", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");

    private Narratives() {}

    /** Keeps every space and line end: XML writers fold white space everywhere but in {@code pre}. */
    static Narrative of(String text) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div").setAttribute("xmlns", XhtmlNode.XMLNS);
        div.addTag("pre")
                .setAttribute("style", "font-family: inherit; white-space: pre-wrap")
                .addText(text);
        Narrative narrative = new Narrative();
        narrative.setStatus(NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }

    /** The text without mark-up, empty when there is none; blocks on lines of their own, list items after a hyphen. */
    static String text(Narrative narrative) {
        StringBuilder text = new StringBuilder();
        append(narrative.getDiv(), false, text);
        return text.toString().strip();
    }

    private static void append(XhtmlNode node, boolean preserved, StringBuilder text) {
        if (node.getNodeType() == NodeType.Text) {
            appendWords(node.getContent(), preserved, text);
            return;
        }
        if ("br".equals(node.getName())) {
            text.append('\n');
            return;
        }
        boolean block = BLOCKS.contains(node.getName());
        if (block) {
            endLine(text);
        } else if (CELLS.contains(node.getName()) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(" | ");
        }
        if ("li".equals(node.getName())) {
            text.append("- ");
        }
        if (node.hasChildren()) {
            boolean preservedInside = preserved || preserves(node);
            node.getChildNodes().forEach(child -> append(child, preservedInside, text));
        }
        if (block) {
            endLine(text);
        }
    }

    private static boolean preserves(XhtmlNode node) {
        String style = node.getAttribute("style");
        return "pre".equals(node.getName()) || style != null && style.matches(".*white-space:\\s*pre.*");
    }

    private static void appendWords(String content, boolean preserved, StringBuilder text) {
        if (content == null) {
            return;
        }
        if (preserved) {
            text.append(content);
            return;
        }
        String words = content.replaceAll("[ \\t\\r\\n]+", " ");
        boolean atSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atSpace ? words.stripLeading() : words);
    }

    private static void endLine(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }
}
