/**
 * How the hub calls a partner's HTTP service, the same for every kind of partner: one client, one reading of what the
 * answer means. What is sent, and where, belongs to the channels.
 */
package org.ehchub.routes.delivery.http;
