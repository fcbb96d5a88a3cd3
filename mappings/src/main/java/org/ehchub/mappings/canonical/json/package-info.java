/**
 * The canonical model as bytes: what the hub seals, queues and digests. Not a format for counterparts, who have their own.
 *
 * <p>Grammar: UTF-8 JSON without white space, {@code {"format":"ehc-canonical/1","message":MESSAGE}}. Every object's names
 * are sorted; absent optional values are left out; sets and maps are sorted; a message says its type in {@code type}, a
 * detail its kind in {@code kind}, an organisation code its register in {@code system}.
 */
package org.ehchub.mappings.canonical.json;
