/** What a repository holds: our own sample records, or generated ones. */
@NullMarked
package org.openlearningexchange.samples.collection;

import org.jspecify.annotations.NullMarked;
