/**
 * The screens as people use them: one whole hub, one real browser, on a desk and on a phone. Skipped with a word where
 * there is no browser.
 */
package org.ehchub.routes.screens;
