package org.ehchub.routes.console.onboarding;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.api.Refused;
import org.ehchub.consent.web.api.StaffApi;
import org.ehchub.routes.platform.keys.KeyEpoch;
import org.ehchub.routes.platform.keys.KeyRotation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The operators' API of key-encryption keys: how their epochs stand, begin one, retire one. */
@StaffApi
@RequestMapping("/api/operations/v1/keys")
class KeysApi {

    private final KeyRotation rotation;

    KeysApi(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** Every epoch, the newest first. */
    record Epochs(List<KeyEpoch> epochs) {}

    @GetMapping
    Epochs epochs() {
        return new Epochs(rotation.epochs());
    }

    /** Begins an epoch; data keys follow in the background, as their counts tell. */
    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Epochs rotate(Principal operator) {
        rotation.rotate(operator.getName());
        return epochs();
    }

    /** Removes an older epoch's key before its date: what a stolen backup holds under it stays closed for good. */
    @PostMapping("/epochs/{epoch}/retirement")
    Epochs retire(@PathVariable LocalDate epoch, Principal operator) {
        return switch (rotation.retire(epoch, operator.getName())) {
            case RETIRED -> epochs();
            case CURRENT, STILL_IN_USE -> throw new Refused(Refused.Code.NOT_POSSIBLE);
            case NOT_FOUND -> throw new NotThere();
        };
    }
}
