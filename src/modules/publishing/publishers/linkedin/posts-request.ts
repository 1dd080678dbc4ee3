/** What the Posts API takes: a text for everybody, in the member's name. */
export function postsRequest(author: string, commentary: string): string {
  return JSON.stringify({
    author,
    commentary,
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  });
}
