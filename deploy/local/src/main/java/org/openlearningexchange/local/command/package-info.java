@NullMarked
package org.openlearningexchange.local.command;

import org.jspecify.annotations.NullMarked;
