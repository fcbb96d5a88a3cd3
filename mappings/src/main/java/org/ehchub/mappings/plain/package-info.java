/**
 * What formats of named plain fields have in common: rows in a database and the college's JSON say the same things under
 * the same names, so a council and a college can be told them once. Field names are in camel case here; rows write them
 * in lower case with underscores.
 *
 * <p>A format's own package says where its fields stand and what else it carries; no format's syntax is here.
 */
package org.ehchub.mappings.plain;
