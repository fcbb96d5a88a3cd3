/** Finding a child and seeing all that matters for sharing about them on one page. */
package org.ehchub.consent.web.children;
