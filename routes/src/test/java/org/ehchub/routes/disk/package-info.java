/** What a thief of the hub's disk finds. */
package org.ehchub.routes.disk;
