#!/usr/bin/env bash
# Takes a disposable stage away with all that its stack keeps: orders, pictures, people, secrets, logs and packages.
#   infra/clean-up.sh dev                   asks before it begins
#   infra/clean-up.sh dev --yes             does not
#   infra/clean-up.sh dev --idle-days 30    only if nothing was deployed for so long
# ARTIFACT_BUCKET names the bucket of the packages; without it they stay. What is gone already is passed over, so that
# it can be begun again.
set -euo pipefail

say() { echo "$*" >&2; }
refuse() { say "$*"; exit 2; }

stage=${1:-}
# A list and no pattern: what shoppers or testers rely on is not taken away by a word on a command line.
[[ "$stage" == dev ]] || refuse "Only dev can be taken away, not '$stage'."
shift
yes=''
idle_days=''
while (($# > 0)); do
  case "$1" in
    --yes) yes=1 ;;
    --idle-days)
      [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || refuse "--idle-days wants a number."
      idle_days=$2
      shift
      ;;
    *) refuse "What does $1 mean?" ;;
  esac
  shift
done
stack=usarakhi-$stage

# When the stack was last deployed, or nothing if there is none. Any other trouble ends it here.
last_deployed() {
  local answer
  if answer=$(aws cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].LastUpdatedTime || Stacks[0].CreationTime' --output text 2>&1); then
    echo "$answer"
  elif [[ "$answer" != *'does not exist'* ]]; then
    say "$answer"
    return 1
  fi
}

# What is about to be deleted has to carry the name of this stage, whatever a list has said.
ours() {
  case "$1" in
    "$stack" | "$stack"-* | "/usarakhi/$stage/"* | "/aws/vendedlogs/usarakhi/$stage/"* | "/aws/lambda/$stack-"*) ;;
    *) say "$1 is not of $stage. Nothing more is deleted."; exit 3 ;;
  esac
}

# Every version of every file; a bucket that keeps versions is not empty before.
empty() {
  local versions refused
  while true; do
    versions=$(aws s3api list-object-versions --bucket "$1" --max-items 500 --output json \
      --query '{Objects: [Versions, DeleteMarkers][][].{Key: Key, VersionId: VersionId}}')
    [[ "$versions" == *VersionId* ]] || break
    refused=$(aws s3api delete-objects --bucket "$1" --delete file:///dev/stdin --query Errors --output text <<< "$versions")
    # S3 says so in its answer and calls that a success; without a word here this would go on for ever.
    [[ -z "$refused" || "$refused" == None ]] || { say "$refused"; return 1; }
  done
}

delete_stack() {
  [[ -n "$deployed" ]] || return 0
  say "the stack $stack (the edge takes a quarter of an hour)"
  aws cloudformation delete-stack --stack-name "$stack"
  aws cloudformation wait stack-delete-complete --stack-name "$stack"
}

delete_buckets() {
  local names name
  names=$(aws s3api list-buckets --query "Buckets[?starts_with(Name, '$stack-')].Name" --output text)
  for name in $names; do
    ours "$name"
    say "the bucket $name"
    empty "$name"
    aws s3api delete-bucket --bucket "$name"
  done
}

delete_tables() {
  local names name
  names=$(aws dynamodb list-tables --query "TableNames[?starts_with(@, '$stack-')]" --output text)
  for name in $names; do
    ours "$name"
    say "the table $name"
    aws dynamodb delete-table --table-name "$name" > /dev/null
  done
}

delete_user_pools() {
  local pools id name
  pools=$(aws cognito-idp list-user-pools --max-results 60 \
    --query "UserPools[?Name=='$stack'].[Id, Name]" --output text)
  while read -r id name; do
    [[ -n "$id" ]] || continue
    ours "$name"
    say "the user pool $id"
    aws cognito-idp delete-user-pool --user-pool-id "$id"
  done <<< "$pools"
}

# CloudFormation names them after the template only, so the tags of the stack tell whose they are.
delete_secrets() {
  local arns arn
  arns=$(aws secretsmanager list-secrets --query \
    "SecretList[?Tags[?Key=='project' && Value=='usarakhi'] && Tags[?Key=='stage' && Value=='$stage']].ARN" --output text)
  for arn in $arns; do
    say "the secret $arn"
    aws secretsmanager delete-secret --secret-id "$arn" --force-delete-without-recovery > /dev/null
  done
}

delete_logs() {
  local prefix names name
  for prefix in "/usarakhi/$stage/" "/aws/vendedlogs/usarakhi/$stage/" "/aws/lambda/$stack-"; do
    names=$(aws logs describe-log-groups --log-group-name-prefix "$prefix" --query 'logGroups[].logGroupName' --output text)
    for name in $names; do
      ours "$name"
      say "the log $name"
      aws logs delete-log-group --log-group-name "$name"
    done
  done
}

delete_packages() {
  [[ -n "${ARTIFACT_BUCKET:-}" ]] || return 0
  say "the packages of $stage"
  aws s3 rm "s3://$ARTIFACT_BUCKET/$stage/" --recursive --only-show-errors
}

deployed=$(last_deployed)
if [[ -n "$idle_days" && -n "$deployed" ]]; then
  idle=$((($(date +%s) - $(date -d "$deployed" +%s)) / 86400))
  if ((idle < idle_days)); then
    say "$stack was deployed $idle days ago: it stays."
    exit 0
  fi
fi
if [[ -z "$yes" ]]; then
  read -r -p "All of $stack will be gone for good. Type its name: " answer
  [[ "$answer" == "$stack" ]] || refuse "Nothing was deleted."
fi
# The stack first: nothing may write while the rest goes.
delete_stack
delete_buckets
delete_tables
delete_user_pools
delete_secrets
delete_logs
delete_packages
say "$stack is gone."
