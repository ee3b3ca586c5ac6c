/** Tells portals and members what changed about the resources that they use. */
@NullMarked
package org.openlearningexchange.rights.notice;

import org.jspecify.annotations.NullMarked;
