package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.store.ProfileBytes.Profile;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.junit.jupiter.api.Test;

class ProfileBytesTest {

    private static final Profile PROFILE = new Profile(
            new PersonName("Zoë", "Ó Néill"),
            LocalDate.of(2014, 5, 2),
            Optional.of(new NhsNumber("9990000018")),
            Optional.empty(),
            Optional.empty(),
            Map.of(new AgencyId("trust"), "T-1", new AgencyId("council"), "C-9"));

    private static final String PINNED = "01" + "0004" + "5a6fc3ab" + "0009" + "c393204ec3a9696c6c" + "000a"
            + "323031342d30352d3032" + "000a" + "39393930303030303138" + "0000" + "0000" + "0002" + "0007"
            + "636f756e63696c" + "0003" + "432d39" + "0005" + "7472757374" + "0003" + "542d31";

    @Test
    void theBytesArePinned() {
        assertThat(HexFormat.of().formatHex(ProfileBytes.write(PROFILE))).isEqualTo(PINNED);
    }

    @Test
    void aProfileIsReadAsItWasWritten() {
        assertThat(ProfileBytes.read(HexFormat.of().parseHex(PINNED))).isEqualTo(PROFILE);
    }

    @Test
    void aProfileThatEndsTooEarlyIsRefused() {
        byte[] bytes = ProfileBytes.write(PROFILE);

        assertThatThrownBy(() -> ProfileBytes.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProfileOfAnotherFormatIsRefused() {
        byte[] bytes = ProfileBytes.write(PROFILE);
        bytes[0] = 2;

        assertThatThrownBy(() -> ProfileBytes.read(bytes)).isInstanceOf(IllegalStateException.class);
    }
}
