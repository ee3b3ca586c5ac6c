@NullMarked
package org.openlearningexchange.local.api;

import org.jspecify.annotations.NullMarked;
