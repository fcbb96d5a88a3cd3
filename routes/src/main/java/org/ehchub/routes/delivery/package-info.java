/** How a recipient gets its share: the delivery route, one channel per kind of recipient, the inbox and the replay. */
package org.ehchub.routes.delivery;
