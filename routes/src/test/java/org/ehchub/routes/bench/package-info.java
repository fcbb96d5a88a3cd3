/** The load program: how many disclosures a second the whole hub makes, and how long each takes, everything on. */
package org.ehchub.routes.bench;
