/**
 * Notices about resources, what is decided on them, by when, and why (Regulation (EU) 2022/2065).
 */
@NullMarked
package org.openlearningexchange.rights.dispute;

import org.jspecify.annotations.NullMarked;
