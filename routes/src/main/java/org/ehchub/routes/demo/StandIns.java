package org.ehchub.routes.demo;

import org.ehchub.routes.demo.standins.AdviceSender;
import org.ehchub.routes.demo.standins.CaseDatabase;
import org.ehchub.routes.demo.standins.CaseSystem;

/**
 * The stand-ins that set something going.
 *
 * @param trust pushes advice for the NHS trust
 * @param socialCare pushes advice for the council's children's social care
 * @param caseSystem pulls for the council's education service
 * @param caseDatabase writes plans, reports and requests where the hub polls for them
 */
record StandIns(AdviceSender trust, AdviceSender socialCare, CaseSystem caseSystem, CaseDatabase caseDatabase) {}
