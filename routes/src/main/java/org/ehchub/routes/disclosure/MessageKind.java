package org.ehchub.routes.disclosure;

import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PlanSections;

/** The one word by which screens, inboxes and the journal name a kind of message. */
public final class MessageKind {

    private MessageKind() {}

    /** {@code report}, {@code plan} or {@code request}. */
    public static String of(EhcMessage message) {
        return switch (message) {
            case AssessmentReport report -> "report";
            case PlanSections plan -> "plan";
            case AdviceRequest request -> "request";
        };
    }
}
