package org.ehchub.routes.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewPasswordTest {

    @Test
    void takesALongNewPasswordTypedTwice() {
        assertThat(new NewPassword("old", "correct horse battery", "correct horse battery").problems()).isEmpty();
    }

    @Test
    void refusesAShortOne() {
        assertThat(new NewPassword("old", "elevenchars", "elevenchars").problems()).containsOnlyKeys("chosen");
    }

    @Test
    void refusesOneOfWhichTheHashWouldIgnoreTheEnd() {
        String tooLong = "é".repeat(37);

        assertThat(new NewPassword("old", tooLong, tooLong).problems()).containsOnlyKeys("chosen");
    }

    @Test
    void refusesTheSameAgain() {
        assertThat(new NewPassword("correct horse battery", "correct horse battery", "correct horse battery").problems())
                .containsOnlyKeys("chosen");
    }

    @Test
    void refusesTwoThatDiffer() {
        assertThat(new NewPassword("old", "correct horse battery", "correct horse batteri").problems())
                .containsOnlyKeys("repeated");
    }
}
