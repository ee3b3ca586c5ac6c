package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * The beginnings of the words of any language, for suggestions while somebody types. Fields
 * searched in it name {@code exchange_prefix_search} as their search analyzer.
 */
@NamedComponent("exchange_prefix")
public final class PrefixAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return PrefixText.stored();
  }
}
