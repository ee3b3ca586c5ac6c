/** Single fields of a node, as schema.org and its relatives write them, to the model. Pure. */
@NullMarked
package org.openlearningexchange.harvest.mapping.json.field;

import org.jspecify.annotations.NullMarked;
