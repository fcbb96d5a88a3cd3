/**
 * What formats made of database rows have in common: the rows of one document, and how plain fields stand in them. Which
 * tables they are is each format's own; reading and writing them over JDBC is not here.
 *
 * <p>A document is one row; its items, their details and attachments, and the funders of a personal budget are rows of
 * further tables, tied to it by the document's key and numbered from 1 in {@code item_no}, {@code detail_no},
 * {@code attachment_no} and {@code funder_no}. Every value is text: days as {@code 2026-05-29}, yes and no as {@code 1}
 * and {@code 0}, amounts as {@code 1200.50}, lists with spaces between; what is not said is null.
 */
package org.ehchub.mappings.rows;
