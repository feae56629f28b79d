#!/usr/bin/env bash
# Puts the files of the pages into the bucket of a stage. Nothing is deleted: tabs that are open go on asking for the old ones.
set -euo pipefail
stage=$1
if ! bucket=$(aws cloudformation describe-stacks --stack-name "usarakhi-$stage" \
  --query "Stacks[0].Outputs[?OutputKey=='FrontendBucket'].OutputValue" --output text 2>&1); then
  # Pages without their files would be worse than no deployment.
  [[ "$bucket" == *'does not exist'* ]] || { echo "$bucket" >&2; exit 1; }
  bucket=''
fi
if [[ -z "$bucket" || "$bucket" == None ]]; then
  echo "The stack usarakhi-$stage is not there yet: its files follow when it is."
  exit 0
fi
files=$(dirname "$0")/../dist/web/assets
aws s3 sync "$files/_next" "s3://$bucket/_assets/_next" --cache-control 'public, max-age=31536000, immutable' --only-show-errors
aws s3 sync "$files" "s3://$bucket/_assets" --exclude '_next/*' --cache-control 'public, max-age=86400' --only-show-errors
