/** The whole way of a message through a running hub, from the trust's push to its recipients. */
package org.ehchub.routes.flow;
