package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** What somebody has typed so far, in a field that is stored by {@code exchange_prefix}. */
@NamedComponent("exchange_prefix_search")
public final class PrefixSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return PrefixText.asked();
  }
}
