/**
 * Where information comes in: the desk that takes an arrival durably, and one package per kind of source in front of
 * it. Knows nothing of recipients or lawful bases.
 */
package org.ehchub.routes.arrival;
