/** The two directions every counterpart format has, and what a translation can come to. Pure functions. */
package org.ehchub.mappings.translate;
