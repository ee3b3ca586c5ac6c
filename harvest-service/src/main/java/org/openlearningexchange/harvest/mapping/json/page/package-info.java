/** The learning resources that a web page describes in itself. Pure. */
@NullMarked
package org.openlearningexchange.harvest.mapping.json.page;

import org.jspecify.annotations.NullMarked;
