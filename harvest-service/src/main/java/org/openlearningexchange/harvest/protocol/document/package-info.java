/**
 * Documents that hold many entries: fetched whole, cut into entries without holding them, and
 * walked from document to document by links of the same origin.
 */
@NullMarked
package org.openlearningexchange.harvest.protocol.document;

import org.jspecify.annotations.NullMarked;
