package org.ehchub.routes.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMerges;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.ScreenClient;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.routes.testing.World;
import org.ehchub.security.identity.StaffRole;

/** What officers type about a child, search for and upload, with canaries in it. */
final class CanaryRegistry {

    private static final String OFFICER = "officer-1";
    private static final String REVIEWER = "officer-2";

    private final Canaries canaries;
    private final HubUnderTest hub;
    private final Path data;

    CanaryRegistry(Canaries canaries, HubUnderTest hub, Path data) {
        this.canaries = canaries;
        this.hub = hub;
        this.data = data;
    }

    void fill(ChildId child, Consent consent) {
        decide(child);
        mergeTwo();
        var screens = new ScreenClient(hub.screensPort());
        failToSignIn(screens);
        String[] account = StaffClient.account(StaffRole.INFORMATION_GOVERNANCE, data.resolve("passwords"))
                .split(":", 2);
        screens.signIn(account[0], account[1]);
        search(screens);
        addEvidence(screens, "/consent/children/" + child + "/consents/" + consent.id());
        takeOverAFile(screens);
        recordOverTheApi(child);
    }

    private void decide(ChildId child) {
        ReleaseDecisions decisions = hub.context().getBean(ReleaseDecisions.class);
        var decision = new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.SAFEGUARDING,
                OFFICER,
                "Note 9",
                Set.of(World.COLLEGE),
                new Categories.All(),
                Set.of(),
                false,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2099, 1, 1));
        decisions.record(child, decision, canaries.at("override.reason"));
        decisions.review(decision.id(), true, canaries.at("override.review"), REVIEWER);
    }

    private void mergeTwo() {
        ChildMerges merges = hub.context().getBean(ChildMerges.class);
        ChildId duplicate = child("duplicate");
        merges.merge(duplicate, child("kept"), canaries.at("merge.reason"), OFFICER);
        merges.unmerge(duplicate, canaries.at("unmerge.reason"), OFFICER);
    }

    private ChildId child(String place) {
        return hub.context().getBean(ChildRegister.class)
                .register(new NewChild(
                        new PersonName(canaries.at(place + ".given"), canaries.at(place + ".family")),
                        LocalDate.of(2014, 5, 2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(World.COUNCIL, canaries.at(place + ".local-id")),
                        Optional.of(OFFICER)));
    }

    private void failToSignIn(ScreenClient screens) {
        screens.signIn(canaries.at("sign-in.name"), canaries.at("sign-in.password"));
    }

    private void search(ScreenClient screens) {
        String page = "/consent/children";
        String number = World.reference(0).nhsNumber().orElseThrow().value();
        screens.post(page, page, Map.of("by", "nhs-number", "nhsNumber", number));
        for (String localId : Set.of(canaries.at("kept.local-id"), canaries.at("search.unknown"))) {
            screens.post(
                    page,
                    page,
                    Map.of("by", "local-id", "agency", World.COUNCIL.value(), "localId", localId));
        }
    }

    private void addEvidence(ScreenClient screens, String consent) {
        var answer = screens.upload(
                consent + "/versions",
                consent + "/evidence",
                canaries.at("evidence.name") + ".pdf",
                "%PDF-1.7 " + canaries.at("evidence.content"));
        assertThat(answer.body()).contains("The file is added.");
    }

    private void takeOverAFile(ScreenClient screens) {
        String number = World.reference(1).nhsNumber().orElseThrow().value();
        String file = "nhs_number,agency,local_id,answer,given_by,name,relationship,parental_responsibility,how_taken,evidence,decided_on,"
                + "can_decide,judged_by,judged_on,purposes,recipients,content,sensitivities,not_recipients,not_content,"
                + "from,until,"
                + canaries.at("import.column") + "\r\n"
                + number + ",,,refused,parent," + canaries.at("import.giver") + ",father,yes,form,,2026-01-10,,,,research,*,*,,,,2026-01-10,,"
                + canaries.at("import.cell") + "\r\n";
        var findings = screens.upload("/consent/import", "/consent/import", canaries.at("import.name") + ".csv", file);
        String plan = findings.uri().getPath();
        assertThat(screens.post(plan, plan, Map.of()).body()).contains("The file is recorded. Rows: 1");
    }

    private void recordOverTheApi(ChildId child) {
        var officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, hub.screensPort(), data.resolve("passwords"));
        String path = "/api/consent/v1/children/" + child + "/consents";
        assertThat(officer.post(path, """
                        {"answer": "refused", "givenBy": "parent", "name": "%s", "relationship": "father",
                         "parentalResponsibility": true, "howTaken": "form", "purposes": ["research"],
                         "recipients": {"anyone": true}}""".formatted(canaries.at("api.giver")),
                        "Idempotency-Key", canaries.at("api.idempotency-key"))
                .statusCode())
                .isEqualTo(201);
        assertThat(officer.post(path, "{\"%s\": 1}".formatted(canaries.at("api.member"))).statusCode()).isEqualTo(422);
    }
}
