import type { FileFacts } from '../compare.js';
import type { ProductFacts } from '../compare-product.js';
import { earlierKnownBuild } from './earlier-known-build.js';
import { earlierPackage } from './earlier-package.js';
import { earlierTime } from './earlier-time.js';
import { equalSizeLaterTime } from './equal-size-later-time.js';
import { equalSizeTimeUnknown } from './equal-size-time-unknown.js';
import { hashDiffers } from './hash-differs.js';
import { hashEqual } from './hash-equal.js';
import { higherVersion } from './higher-version.js';
import { installedAfterBuild } from './installed-after-build.js';
import { installedBeforeBuild } from './installed-before-build.js';
import { keptCopy } from './kept-copy.js';
import { knownBuildElsewhere } from './known-build-elsewhere.js';
import { laterBuildAccepted } from './later-build-accepted.js';
import { laterKnownBuild } from './later-known-build.js';
import { laterPackage } from './later-package.js';
import { laterUnknownBuild } from './later-unknown-build.js';
import { listingDamaged } from './listing-damaged.js';
import { listingPartial } from './listing-partial.js';
import { lowerVersion } from './lower-version.js';
import { noInventory } from './no-inventory.js';
import { notListed } from './not-listed.js';
import { notThere } from './not-there.js';
import { nothingToCompare } from './nothing-to-compare.js';
import { otherBranch } from './other-branch.js';
import { otherPackageCode } from './other-package-code.js';
import { packageCodeAgainstDate } from './package-code-against-date.js';
import { packageCodeEqual } from './package-code-equal.js';
import { packageElsewhere } from './package-elsewhere.js';
import { productAlone } from './product-alone.js';
import { type RowFacts, rowsDisagree } from './rows-disagree.js';
import type { EmptyFacts, FindingRule } from './rule.js';
import { sizeAndTimeEqual } from './size-and-time-equal.js';
import { sizeDiffers } from './size-differs.js';
import { versionEqual } from './version-equal.js';
import { versionEqualTimeDiffers } from './version-equal-time-differs.js';

/** What a file on a host is, in the order in which it is asked; the last holds always. */
export const fileRules: readonly FindingRule<FileFacts>[] = [
  keptCopy,
  hashEqual,
  sizeAndTimeEqual,
  versionEqualTimeDiffers,
  versionEqual,
  lowerVersion,
  earlierKnownBuild,
  earlierTime,
  laterKnownBuild,
  higherVersion,
  knownBuildElsewhere,
  otherBranch,
  equalSizeLaterTime,
  equalSizeTimeUnknown,
  laterBuildAccepted,
  laterUnknownBuild,
  hashDiffers,
  sizeDiffers,
  nothingToCompare,
];

/** What it means that an article lists several builds under one name, and the record equals none of them. */
export const rowRules: readonly FindingRule<RowFacts>[] = [rowsDisagree];

/** What an installed product tells of the package it came from; asked where no file of that name decides. */
export const productRules: readonly FindingRule<ProductFacts>[] = [
  packageCodeAgainstDate,
  packageCodeEqual,
  earlierPackage,
  installedBeforeBuild,
  laterPackage,
  packageElsewhere,
  otherPackageCode,
  installedAfterBuild,
  productAlone,
];

/** What it means that a host shows neither file nor product. */
export const emptyRules: readonly FindingRule<EmptyFacts>[] = [
  noInventory,
  notThere,
  listingDamaged,
  listingPartial,
  notListed,
];
