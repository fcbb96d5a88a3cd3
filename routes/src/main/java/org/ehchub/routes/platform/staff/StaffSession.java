package org.ehchub.routes.platform.staff;

import java.time.Instant;

/**
 * Someone's session at the screens.
 *
 * @param id opaque; not the token in the browser's cookie
 * @param account who signed in
 * @param beganAt when they did
 */
record StaffSession(String id, String account, Instant beganAt) {}
