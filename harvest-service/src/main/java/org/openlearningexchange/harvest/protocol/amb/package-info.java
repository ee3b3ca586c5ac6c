/**
 * AMB: JSON descriptions of learning resources, as one document or several that link to each other.
 */
@NullMarked
package org.openlearningexchange.harvest.protocol.amb;

import org.jspecify.annotations.NullMarked;
