/**
 * Staff: their local accounts, how they sign in, and the filter chains in front of their screens and APIs.
 *
 * <p>What a role may open is decided here by path; what it then shows or does belongs to the screens. Machines prove
 * who they are elsewhere.
 */
package org.ehchub.routes.platform.staff;
