/** What a sample of records says: which fields it fills, under which licences, with which links. */
@NullMarked
package org.openlearningexchange.harvest.probe.sample;

import org.jspecify.annotations.NullMarked;
