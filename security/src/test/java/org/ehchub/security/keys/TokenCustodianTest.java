package org.ehchub.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ehchub.security.keys.KeyUnavailable.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenCustodianTest extends KeyCustodianContract {

    private static TokenSlot ours;
    private static TokenSlot another;
    private static TokenSlot locked;

    private TokenCustodian custodian;

    @BeforeAll
    static void makeTokens() {
        SoftHsm.assumePresent();
        ours = SoftHsm.newToken("ours");
        another = SoftHsm.newToken("another");
        locked = SoftHsm.newToken("locked");
    }

    @BeforeEach
    void createKeys() throws Exception {
        empty(ours);
        empty(another);
        custodian = TokenCustodian.create(ours, SoftHsm.PIN::toCharArray, NOVEMBER);
    }

    @Override
    KeyCustodian custodian() {
        return custodian;
    }

    @Override
    KeyCustodian reopened() {
        return TokenCustodian.open(ours, SoftHsm.PIN::toCharArray);
    }

    @Override
    KeyCustodian anotherCustodian() {
        return TokenCustodian.create(another, SoftHsm.PIN::toCharArray, NOVEMBER);
    }

    @Test
    void no_key_leaves_the_token() throws Exception {
        KeyStore token = keys(ours);

        for (String alias : Collections.list(token.aliases())) {
            assertThat(token.getKey(alias, null).getEncoded()).isNull();
        }
    }

    @Test
    void does_not_open_an_empty_token() {
        assertUnavailable(() -> TokenCustodian.open(another, SoftHsm.PIN::toCharArray), Reason.KEYSTORE_MISSING);
    }

    @Test
    void never_makes_keys_where_there_are_some() {
        assertUnavailable(
                () -> TokenCustodian.create(ours, SoftHsm.PIN::toCharArray, FEBRUARY), Reason.KEYSTORE_EXISTS);
    }

    @Test
    void does_not_open_under_a_wrong_pin() {
        assertUnavailable(() -> TokenCustodian.open(locked, "1111"::toCharArray), Reason.KEYSTORE_LOCKED);
    }

    @Test
    void does_not_open_a_token_that_lost_the_key_of_its_pseudonyms() throws Exception {
        keys(ours).deleteEntry("pseudonym");

        assertUnavailable(this::reopened, Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void does_not_open_a_token_with_an_undated_key() throws Exception {
        KeyStore token = keys(ours);
        token.setEntry(
                "kek-newest", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")), null);

        assertUnavailable(this::reopened, Reason.KEYSTORE_CORRUPT);
    }

    @Test
    void says_so_when_there_is_no_such_library() {
        TokenSlot nowhere = new TokenSlot(Path.of("/no/such/library.so"), 1);

        assertUnavailable(() -> TokenCustodian.open(nowhere, SoftHsm.PIN::toCharArray), Reason.KEYSTORE_INACCESSIBLE);
    }

    @Test
    void says_so_when_there_is_no_token_in_the_slot() {
        TokenSlot nobody = new TokenSlot(SoftHsm.library(), 7);

        assertUnavailable(() -> TokenCustodian.open(nobody, SoftHsm.PIN::toCharArray), Reason.KEYSTORE_INACCESSIBLE);
    }

    private static void empty(TokenSlot slot) throws Exception {
        KeyStore token = keys(slot);
        for (String alias : Collections.list(token.aliases())) {
            token.deleteEntry(alias);
        }
    }

    private static KeyStore keys(TokenSlot slot) throws Exception {
        KeyStore token = KeyStore.getInstance(
                "PKCS11", KeyToken.in(slot, SoftHsm.PIN::toCharArray).provider());
        token.load(null, SoftHsm.PIN.toCharArray());
        return token;
    }

    private static void assertUnavailable(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
