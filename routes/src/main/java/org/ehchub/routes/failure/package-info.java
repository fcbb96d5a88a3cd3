/** The one place that decides whether a fault is tried again or parked for an operator. */
package org.ehchub.routes.failure;
