@NullMarked
package org.openlearningexchange.local.store;

import org.jspecify.annotations.NullMarked;
