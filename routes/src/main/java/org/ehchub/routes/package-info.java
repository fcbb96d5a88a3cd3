/** The hub as a program: arrivals, disclosures, deliveries, failure handling and the operations console. */
package org.ehchub.routes;
