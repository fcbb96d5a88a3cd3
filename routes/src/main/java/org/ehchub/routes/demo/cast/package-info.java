/**
 * Northmere, an invented place: its agencies, what they agreed, its children and what their families said. Any likeness is
 * chance; NHS numbers are from the 999 range that is never issued.
 */
package org.ehchub.routes.demo.cast;
