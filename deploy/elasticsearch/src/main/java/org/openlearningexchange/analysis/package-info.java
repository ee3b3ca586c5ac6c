/**
 * The exchange's text analysis as a stable Elasticsearch plugin. Each factory is one analyzer by
 * the name in its {@code @NamedComponent}; {@code named_components.json} repeats those names,
 * because the server registers nothing that the file does not list.
 */
@NullMarked
package org.openlearningexchange.analysis;

import org.jspecify.annotations.NullMarked;
