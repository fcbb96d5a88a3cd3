/** How colleges are told: the hub's JSON, posted to their own service. */
package org.ehchub.routes.delivery.college;
