/** The canonical model and one translator package per counterpart format. Pure: no Spring, no Camel, no SQL, no clock. */
package org.ehchub.mappings;
