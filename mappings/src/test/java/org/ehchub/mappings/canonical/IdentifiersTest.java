package org.ehchub.mappings.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    /** The first is the NHS Data Dictionary's own example; the last has the check sum eleven, written as zero. */
    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9990000018", "9990000050"})
    void nhsNumbersWithTheirCheckDigit(String value) {
        assertThat(new NhsNumber(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "943476591", "9434765910", "94347659199", "943 476 5919", "943476591X", "٩434765919"})
    void anythingElseIsNoNhsNumber(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NhsNumber(value))
                .withMessage("An NHS number has ten digits and a valid modulus 11 check digit");
    }

    /** 999000014 has the check sum ten, for which there is no digit. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anNhsNumberWithCheckSumTenIsNeverIssued(int checkDigit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NhsNumber("999000014" + checkDigit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K820432112001", "L82043211800A"})
    void pupilNumbersPermanentAndTemporary(String value) {
        assertThat(new Upn(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L820432112001", "I820432112001", "k820432112001", "K82043211200I", "K82043211200"})
    void anythingElseIsNoPupilNumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Upn(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "1000000019", "1000000051"})
    void learnerNumbersWithTheirCheckDigit(String value) {
        assertThat(new Uln(value).value()).isEqualTo(value);
    }

    /** 100000006 has the remainder zero, for which there is no digit. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000018", "0000000000", "1000000060", "100000000"})
    void anythingElseIsNoLearnerNumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uln(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"northmere-education", "rxq", "a1234567890123456789012345678901234567-9"})
    void agencyIdsAreSafeInQueueNamesAndUrls(String value) {
        assertThat(new AgencyId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Northmere", "-abc", "abc-", "1abc", "a b", "a/../b", "a\nb"})
    void anythingElseIsNoAgencyId(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyId(value));
    }
}
