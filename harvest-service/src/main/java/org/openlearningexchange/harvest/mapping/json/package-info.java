/**
 * From metadata in JSON to the model: pure functions, one for each {@link
 * org.openlearningexchange.harvest.protocol.Metadata.Json.Form form}.
 *
 * <h2>FEED_ENTRY</h2>
 *
 * An entry of an Atom feed or an item of an RSS feed. Every member may be absent; texts are as the
 * feed gave them, mark-up included:
 *
 * <pre>{@code
 * {"id": "…", "link": "https://…", "title": "…", "titleType": "text|html|xhtml",
 *  "summary": "…", "content": "…", "language": "of the entry, else of its feed",
 *  "published": "date as given", "updated": "date as given",
 *  "authors": [{"name": "…", "email": "…", "uri": "https://…"}],
 *  "categories": [{"term": "…", "scheme": "…", "label": "…"}],
 *  "rights": "atom:rights or RSS copyright", "license": "cc:license or link rel=license",
 *  "enclosures": [{"url": "https://…", "type": "audio/mpeg", "length": 1234}],
 *  "thumbnail": "https://…", "source": "https://… of the feed that it was taken from",
 *  "dc": {"<term>": [{"value": "…", "lang": "de"}]}}
 * }</pre>
 *
 * {@code dc} holds the Dublin Core elements and terms of the entry by local name ({@code creator},
 * {@code rights}, {@code accessRights}, …); {@code lang} may be absent.
 *
 * <h2>TABLE_ROW</h2>
 *
 * A row of a table: {@code {"<header>": "cell", …}}, headers as they stand in the table, empty
 * cells left out or empty. The headers that are understood are listed at {@link
 * org.openlearningexchange.harvest.mapping.json.TableColumn}; other columns are reported as {@code
 * column:<header>} among the source's values.
 */
@NullMarked
package org.openlearningexchange.harvest.mapping.json;

import org.jspecify.annotations.NullMarked;
