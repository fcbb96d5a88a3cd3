package org.ehchub.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ehchub.security.identity.MachinePermission.MANAGE_CONSENTS;
import static org.ehchub.security.identity.MachinePermission.PULL_OWN_INBOX;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgencyRoleTest {

    @ParameterizedTest
    @EnumSource
    void every_agency_may_read_what_was_shared_with_it(AgencyRole role) {
        assertThat(role.permissions()).contains(PULL_OWN_INBOX);
    }

    @Test
    void only_who_deals_with_the_family_keeps_consents() {
        var keepers = Arrays.stream(AgencyRole.values())
                .filter(role -> role.permissions().contains(MANAGE_CONSENTS));

        assertThat(keepers).containsExactly(AgencyRole.COUNCIL_EDUCATION, AgencyRole.FAMILY_PORTAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYER", "UNIVERSITY", "RESEARCHER"})
    void who_is_asked_for_no_advice_only_receives(AgencyRole role) {
        assertThat(role.permissions()).containsExactly(PULL_OWN_INBOX);
    }

    @ParameterizedTest
    @EnumSource
    void no_one_widens_a_row(AgencyRole role) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> role.permissions().add(MANAGE_CONSENTS));
    }
}
