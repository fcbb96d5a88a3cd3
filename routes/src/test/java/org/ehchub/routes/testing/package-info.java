/** What tests share: real databases, a hub running on free ports, a small invented world, and clients with certificates. */
package org.ehchub.routes.testing;
