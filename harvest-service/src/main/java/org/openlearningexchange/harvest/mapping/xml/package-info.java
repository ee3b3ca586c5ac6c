/** Metadata formats in XML, each from its root element to a mapping. Pure functions. */
@NullMarked
package org.openlearningexchange.harvest.mapping.xml;

import org.jspecify.annotations.NullMarked;
